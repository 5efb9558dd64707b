#!/usr/bin/env bash
# Builds the container file twice, on a base made of Debian's and npm's packages, and tests what runs from it. Needs no registry
# of images: Debian with root, or buildah, podman, runc and mmdebstrap. Where they cannot be had, it says so and ends with 0.
set -euo pipefail
cd "$(dirname "$0")/../.."

skip() { echo "skipped, the container is not tested: $1"; exit 0; }
if ! type buildah podman runc mmdebstrap >/dev/null 2>&1; then
  command -v apt-get >/dev/null || skip 'buildah, podman, runc and mmdebstrap are not here, and this is not Debian'
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends buildah podman runc mmdebstrap; } >/dev/null ||
    skip 'buildah, podman, runc and mmdebstrap cannot be installed'
fi

work=$(mktemp -d)
finish() {
  podman rm --all --force --time 0 >/dev/null 2>&1 || true
  buildah rm --all >/dev/null 2>&1 || true
  umount --quiet "$work/store/overlay" || true
  rm -rf --one-file-system "$work"
}
trap finish EXIT

# Images and containers of its own, below the work folder, with what a machine without systemd and without all rights allows.
export CONTAINERS_STORAGE_CONF="$work/storage.conf" CONTAINERS_CONF="$work/containers.conf" BUILDAH_ISOLATION=chroot
printf '[storage]\ndriver = "overlay"\ngraphroot = "%s/store"\nrunroot = "%s/run"\n' "$work" "$work" >"$CONTAINERS_STORAGE_CONF"
cat >"$CONTAINERS_CONF" <<'CONF'
[containers]
default_ulimits = ["nofile=1024:2048", "nproc=1024:2048"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
CONF
buildah info >/dev/null || skip 'no images can be kept here'

echo 'A base: Debian, Node.js 24 and npm'
mkdir "$work/base"
mmdebstrap --quiet --variant=minbase --include=ca-certificates,libstdc++6 trixie "$work/base/root.tar" ||
  skip "Debian's packages cannot be had"
npm install --silent --no-save --prefix "$work/base" node@24 npm@11
cp -L "${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}" "$work/base/authorities.crt"
cat >"$work/base/Containerfile" <<'BASE'
FROM scratch
ADD root.tar /
COPY node_modules/node/bin/node /usr/local/bin/node
COPY node_modules/npm /usr/local/lib/node_modules/npm
COPY authorities.crt /etc/ssl/certs/ca-certificates.crt
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
BASE
buildah bud --quiet --network host --tag localhost/dalil-base "$work/base"

echo 'The container file, twice'
for name in dalil dalil-again; do
  buildah bud --quiet --no-cache --format docker --network host --timestamp "$(git log -1 --format=%ct)" \
    --build-arg BASE=localhost/dalil-base --file Containerfile --tag "localhost/$name" .
done
podman images

CONTAINER_TEST=1 npx vitest run tests/deploy/container.test.ts

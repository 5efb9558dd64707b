// Makes the optional package for drawing one that is not installed.
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  if (request === '@napi-rs/canvas') throw new Error('it is not installed');
  return resolve(request, ...rest);
};

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.TransportService;

/**
 * One OpenSearch node in this process. The first argument is its home, with config/opensearch.yml in it; the others are
 * classes of plugins on the class path. Says where it listens in one line, and ends when its standard input closes: a
 * node never outlives whoever started it.
 */
public final class OpenSearchNode extends Node {
    /** What a distribution loads from its folder "modules"; here it comes from the class path. */
    private static final List<String> MODULES = List.of(
        "org.opensearch.transport.Netty4Plugin",
        "org.opensearch.analysis.common.CommonAnalysisPlugin",
        "org.opensearch.painless.PainlessPlugin",
        "org.opensearch.index.reindex.ReindexPlugin",
        "org.opensearch.index.mapper.MapperExtrasPlugin"
    );

    private OpenSearchNode(Environment environment, List<Class<? extends Plugin>> plugins) {
        super(environment, plugins, false);
    }

    public static void main(String[] arguments) {
        endWithStandardInput();
        try {
            Node node = of(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
            node.start();
            System.out.println("LISTENING " + httpOf(node) + " " + transportOf(node));
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static Node of(Path home, List<String> plugins) throws ClassNotFoundException {
        Settings settings = Settings.builder().put("path.home", home).build();
        Environment environment =
            InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> "node");
        List<String> names = new ArrayList<>(MODULES);
        names.addAll(plugins);
        return new OpenSearchNode(environment, pluginsOf(names));
    }

    private static void endWithStandardInput() {
        // No other thread keeps the process alive.
        new Thread(() -> {
            try {
                while (System.in.read() >= 0);
            } catch (java.io.IOException closed) {
                // As good as its end.
            }
            Runtime.getRuntime().halt(0);
        }).start();
    }

    private static List<Class<? extends Plugin>> pluginsOf(List<String> names) throws ClassNotFoundException {
        List<Class<? extends Plugin>> plugins = new ArrayList<>();
        for (String name : names) plugins.add(Class.forName(name).asSubclass(Plugin.class));
        return plugins;
    }

    private static int httpOf(Node node) {
        return node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress().getPort();
    }

    private static int transportOf(Node node) {
        return node.injector().getInstance(TransportService.class).boundAddress().publishAddress().getPort();
    }
}

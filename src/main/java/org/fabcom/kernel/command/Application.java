package org.fabcom.kernel.command;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Login;
import org.fabcom.kernel.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** FabCom's rooms, furnished by Spring on a database that already answers. */
final class Application {

    /** Spring's own, that looks for the door's files as soon as all is furnished. */
    private static final String WAKES_THE_DOOR = "mvcResourceUrlProvider";

    private static final int FEWEST_LINES = 4;
    private static final int MOST_LINES = 10;

    private Application() {}

    /** For one command: with the base, and what the command asks for. */
    static ConfigurableApplicationContext start(Class<?> house, Settings settings, Database database) {
        Migrations.bring(database);
        var spring = with(house, properties(Purpose.COMMAND, settings, database(database::pages)));
        bare(spring);
        return spring.run();
    }

    /** A site. Its rooms are furnished while the base comes up: whoever wants to read waits for it, and so does the door. */
    static ConfigurableApplicationContext start(Class<?> house, Settings settings, Migrations.Coming base) {
        var spring = with(
                house,
                properties(Purpose.SERVE, settings, database(() -> base.get().pages())));
        spring.addInitializers(context -> {
            base.begin();
            context.addBeanFactoryPostProcessor(Later::postpone);
            context.getBeanFactory().registerSingleton("baseBeforeDoor", new BaseBeforeDoor(base));
        });
        return spring.run();
    }

    /** The first of all that begins once the rooms are there. */
    private record BaseBeforeDoor(Migrations.Coming base) implements SmartLifecycle {

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }

        @Override
        public void start() {
            base.get();
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    private static Map<String, Object> properties(Purpose purpose, Settings settings, Map<String, Object> base) {
        var properties = new HashMap<>(base);
        properties.put(Purpose.PROPERTY, purpose.name());
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind());
        if (settings.database().isEmpty())
            properties.put(
                    "spring.datasource.hikari.maximum-pool-size",
                    lines(Runtime.getRuntime().availableProcessors()));
        return properties;
    }

    /** Connections to a base on the same machine: one more works no faster than its processors do, and holds some 30 MiB there (ADR 0255). */
    static int lines(int processors) {
        return Math.clamp(2L * processors + 2, FEWEST_LINES, MOST_LINES);
    }

    /** Without a door, and of the rooms only what the command asks for. Who listens to events is found when one is told. */
    private static void bare(SpringApplication spring) {
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.addInitializers(context -> context.addBeanFactoryPostProcessor(Application::asleep));
    }

    private static void asleep(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames())
            beans.getBeanDefinition(name).setLazyInit(true);
        if (beans instanceof BeanDefinitionRegistry rooms && beans.containsBeanDefinition(WAKES_THE_DOOR))
            rooms.removeBeanDefinition(WAKES_THE_DOOR);
    }

    /**
     * The rooms as the build sees them, without a database: it writes down what Spring would otherwise look up at each start
     * (ahead-of-time processing) and abandons the run before anything is opened.
     */
    static int furnish(Class<?> house) {
        ProxyOrder.settle();
        with(house, new HashMap<>(database(() -> new Login("jdbc:postgresql:none", "none", "none"))))
                .run();
        return 0;
    }

    private static SpringApplication with(Class<?> house, Map<String, Object> properties) {
        var spring = new SpringApplication(house);
        spring.setMainApplicationClass(house);
        spring.setRegisterShutdownHook(false);
        if (AotDetector.useGeneratedArtifacts()) spring.setApplicationContextFactory(Application::context);
        spring.addInitializers(
                context -> context.getEnvironment().getPropertySources().addFirst(new Told(properties)));
        return spring;
    }

    /** As Spring makes them of what the build wrote down, with parts that are found at once. */
    private static ConfigurableApplicationContext context(@Nullable WebApplicationType type) {
        var beans = new IndexedBeans();
        return type == WebApplicationType.SERVLET
                ? new ServletWebServerApplicationContext(beans)
                : new GenericApplicationContext(beans);
    }

    /** Only the account of the pages: the owner's password reaches no room. Looked up when a room asks for it. */
    private static Map<String, Object> database(Supplier<Login> pages) {
        return Map.of(
                "spring.datasource.url", later(() -> pages.get().url()),
                "spring.datasource.username", later(() -> pages.get().user()),
                "spring.datasource.password", later(() -> pages.get().password()));
    }

    private static Supplier<String> later(Supplier<String> value) {
        return value;
    }

    /** What we tell Spring; some of it is known only once somebody waited for it. */
    private static final class Told extends MapPropertySource {

        Told(Map<String, Object> properties) {
            super("fabcom", properties);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            var told = super.getProperty(name);
            return told instanceof Supplier<?> later ? later.get() : told;
        }
    }
}

package org.fabcom.kernel.command;

import module java.base;
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
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** FabCom's rooms, furnished by Spring on a database that already answers. */
final class Application {

    /** Spring's own, that looks for the door's files as soon as all is furnished. */
    private static final String WAKES_THE_DOOR = "mvcResourceUrlProvider";

    private static final int FEWEST_LINES = 4;
    private static final int MOST_LINES = 10;

    private Application() {}

    static ConfigurableApplicationContext start(Class<?> house, Purpose purpose, Settings settings, Database database) {
        Migrations.bring(database);
        var properties = new HashMap<String, Object>(database(database.pages()));
        properties.put(Purpose.PROPERTY, purpose.name());
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind());
        if (settings.database().isEmpty())
            properties.put(
                    "spring.datasource.hikari.maximum-pool-size",
                    lines(Runtime.getRuntime().availableProcessors()));
        var spring = with(house, properties);
        if (purpose == Purpose.COMMAND) bare(spring);
        else spring.addInitializers(context -> context.addBeanFactoryPostProcessor(Later::postpone));
        return spring.run();
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
        with(house, new HashMap<>(database(new Login("jdbc:postgresql:none", "none", "none"))))
                .run();
        return 0;
    }

    private static SpringApplication with(Class<?> house, Map<String, Object> properties) {
        var spring = new SpringApplication(house);
        spring.setMainApplicationClass(house);
        spring.setRegisterShutdownHook(false);
        if (AotDetector.useGeneratedArtifacts()) spring.setApplicationContextFactory(Application::context);
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fabcom", properties)));
        return spring;
    }

    /** As Spring makes them of what the build wrote down, with parts that are found at once. */
    private static ConfigurableApplicationContext context(@Nullable WebApplicationType type) {
        var beans = new IndexedBeans();
        return type == WebApplicationType.SERVLET
                ? new ServletWebServerApplicationContext(beans)
                : new GenericApplicationContext(beans);
    }

    /** Only the account of the pages: the owner's password reaches no room. */
    private static Map<String, Object> database(Login pages) {
        return Map.of(
                "spring.datasource.url", pages.url(),
                "spring.datasource.username", pages.user(),
                "spring.datasource.password", pages.password());
    }
}

package org.fabcom.kernel.command;

import java.util.HashMap;
import java.util.Map;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Login;
import org.fabcom.kernel.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** FabCom's rooms, furnished by Spring on a database that already answers. */
final class Application {

    private Application() {}

    static ConfigurableApplicationContext start(Class<?> house, Purpose purpose, Settings settings, Database database) {
        Migrations.bring(database);
        var properties = new HashMap<String, Object>(database(database.pages()));
        properties.put(Purpose.PROPERTY, purpose.name());
        properties.put("server.port", purpose == Purpose.SERVE ? settings.port() : -1);
        properties.put("server.address", settings.bind());
        return with(house, properties).run();
    }

    /**
     * The rooms as the build sees them, without a database: it writes down what Spring would otherwise look up at each start
     * (ahead-of-time processing) and abandons the run before anything is opened.
     */
    static int furnish(Class<?> house) {
        with(house, new HashMap<>(database(new Login("jdbc:postgresql:none", "none", "none"))))
                .run();
        return 0;
    }

    private static SpringApplication with(Class<?> house, Map<String, Object> properties) {
        var spring = new SpringApplication(house);
        spring.setMainApplicationClass(house);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fabcom", properties)));
        return spring;
    }

    /** Only the account of the pages: the owner's password reaches no room. */
    private static Map<String, Object> database(Login pages) {
        return Map.of(
                "spring.datasource.url", pages.url(),
                "spring.datasource.username", pages.user(),
                "spring.datasource.password", pages.password());
    }
}

package org.fabcom.testing;

import module java.base;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Sends the application's files to a scratch folder, and lets one address ask as often as tests do; set before any bean is made, since filters ask for it early. */
final class ScratchSetting implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var folder = new ScratchFolder();
        application
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "scratch",
                        Map.of("FABCOM_DATA", folder.path().toString(), "fabcom.api-per-minute", "1000000")));
        application.addApplicationListener((ApplicationEvent event) -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == application)
                folder.close();
        });
    }
}

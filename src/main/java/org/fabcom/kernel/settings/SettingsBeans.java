package org.fabcom.kernel.settings;

import module java.base;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Hands the settings to whoever asks, without the accounts of the database. They come through Spring's environment, so tests may set them like anything else. */
@Configuration(proxyBeanMethods = false)
class SettingsBeans {

    @Bean
    Settings settings(Environment environment) {
        var given = new HashMap<String, String>();
        for (var it : Setting.values()) {
            var value = environment.getProperty(it.name());
            if (value != null && !it.forTheScript()) given.put(it.name(), value);
        }
        return SettingsReader.read(Path.of(System.getProperty("fabcom.home", ".")), given)
                .withoutDatabase();
    }
}

package org.fabcom.kernel.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Tells every room what this process was started for. */
@Configuration(proxyBeanMethods = false)
class PurposeBeans {

    @Bean
    Purpose purpose(Environment environment) {
        return environment.getProperty(Purpose.PROPERTY, Purpose.class, Purpose.SERVE);
    }
}

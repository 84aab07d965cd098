package org.fabcom.kernel;

import java.time.Clock;
import org.fabcom.kernel.demo.Past;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that every room leans on. */
@Configuration(proxyBeanMethods = false)
class Foundations {

    @Bean
    Clock clock() {
        return Past.clock();
    }
}

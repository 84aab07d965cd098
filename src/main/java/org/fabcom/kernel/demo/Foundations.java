package org.fabcom.kernel.demo;

import module java.base;
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

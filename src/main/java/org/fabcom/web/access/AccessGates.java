package org.fabcom.web.access;

import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Places the gate before every route. */
@Configuration(proxyBeanMethods = false)
class AccessGates implements WebMvcConfigurer {

    private final Optional<Rooms> rooms;

    AccessGates(Optional<Rooms> rooms) {
        this.rooms = rooms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessGate(rooms));
    }
}

package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Places the gates before every route: who may, and when. */
@Configuration(proxyBeanMethods = false)
class AccessGates implements WebMvcConfigurer {

    private final Optional<Rooms> rooms;
    private final ObjectProvider<RateLimits> limits;
    private final ObjectProvider<Barring> bars;

    AccessGates(Optional<Rooms> rooms, ObjectProvider<RateLimits> limits, ObjectProvider<Barring> bars) {
        this.limits = limits;
        this.rooms = rooms;
        this.bars = bars;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessGate(rooms, bars));
        registry.addInterceptor(new TurnGate(limits.getObject()));
    }

    @Bean
    WebMvcRegistrations routeLookup() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RouteLookup();
            }
        };
    }

    /** Before anything else, Spring Security (-100) included, which reads the body to find the token of a form. */
    @Bean
    FilterRegistrationBean<BodyBounds> bodyBounds(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        var registration = new FilterRegistrationBean<>(new BodyBounds(routes, most.toBytes()));
        registration.setOrder(-110);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}

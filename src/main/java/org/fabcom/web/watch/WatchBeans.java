package org.fabcom.web.watch;

import module java.base;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchBeans {

    /** Micrometer's own for Java; what has to be closed (events of the collector) is left out. */
    @Bean
    PrometheusMeterRegistry meters() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List.<MeterBinder>of(
                        new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), new UptimeMetrics())
                .forEach(it -> it.bindTo(registry));
        return registry;
    }

    /** Before all others, so that what they refuse has its number too. */
    @Bean
    FilterRegistrationBean<Requests> requests(RequestTimes times) {
        var registration = new FilterRegistrationBean<>(new Requests(times));
        registration.setOrder(-200);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}

package org.fabcom.people.tokens;

import module java.base;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Places the gates for programs: the pace before who may, what was ticked after it. */
@Configuration(proxyBeanMethods = false)
class ProgramGates implements WebMvcConfigurer {

    private static final String ROUTES = "/api/v1/**";

    private final ObjectProvider<ApiTokens> tokens;
    private final ObjectProvider<Clock> clock;
    private final int most;

    ProgramGates(
            ObjectProvider<ApiTokens> tokens,
            ObjectProvider<Clock> clock,
            @Value("${fabcom.api-per-minute:600}") int most) {
        this.tokens = tokens;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PaceGate(new Pace(most, clock.getObject()), new Pace(most, clock.getObject())))
                .addPathPatterns(ROUTES)
                .order(-10);
        registry.addInterceptor(new TokenGate(tokens.getObject()))
                .addPathPatterns(ROUTES)
                .order(10);
    }
}

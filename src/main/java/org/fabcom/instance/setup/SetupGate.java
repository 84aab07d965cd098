package org.fabcom.instance.setup;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.instance.Answers;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Until the instance is open, every path leads to the set-up. */
@Configuration(proxyBeanMethods = false)
class SetupGate implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern OPEN = Pattern.compile(
            "/(installation(/.*)?|assets/.*|health|metrics|error|communes|langue|theme(/apercu)?|theme-[^/]+\\.css|code-source(/.*)?)");

    private final Answers answers;

    SetupGate(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = request.getRequestURI();
        if (OPEN.matcher(path).matches() || answers.deeds().founded()) return true;
        if (path.startsWith("/api/")) throw Problem.of(503, "FC-4501");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", SetupPages.HOME);
        return false;
    }
}

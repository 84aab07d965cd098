package org.fabcom.people.twostep;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.Access;
import org.fabcom.web.access.RouteRules;
import org.fabcom.web.access.Visitors;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Before the doors: who holds rights that sleep reads like any member, changes nothing but their own account, and is led to the setting
 * up where a right is wanted. Rights that a room reads in the base by itself do nothing either, since no change comes through.
 */
@Configuration(proxyBeanMethods = false)
class TwoStepGate implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern OWN = Pattern.compile(
            "/(moi(/.*)?|connexion(/.*)?|deconnexion|autorisation/fin|mot-de-passe/.*|langue|theme(/.*)?|avis/.*|error)");

    private final Sleep sleep;

    TwoStepGate(Sleep sleep) {
        this.sleep = sleep;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var me = Visitors.of(request);
        if (!me.asleep() || !(handler instanceof HandlerMethod method)) return true;
        var path = request.getRequestURI();
        if (OWN.matcher(path).matches()) return true;
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && !entitled(method) || !sleep.waits(me)) return true;
        if (path.startsWith("/api/")) throw Problem.of(403, "FC-4540");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                Address.of(TwoStepPages.PATH)
                        .with(reads ? "suite" : TwoStepPages.NOTHING_DONE, reads ? wanted(request) : "oui")
                        .toString());
        return false;
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static boolean entitled(HandlerMethod method) {
        return RouteRules.rule(method)
                .filter(it -> it.value() == Access.Level.ENTITLED)
                .isPresent();
    }
}

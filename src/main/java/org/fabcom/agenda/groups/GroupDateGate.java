package org.fabcom.agenda.groups;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.agenda.events.Events;
import org.fabcom.kernel.Ids;
import org.fabcom.web.access.Visitors;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every route of the agenda that names a date or an event in its address: to whom its group is not shown it does not
 * exist, whatever else they may do for the organisation.
 */
@Configuration(proxyBeanMethods = false)
class GroupDateGate implements WebMvcConfigurer, HandlerInterceptor {

    private static final String AGENDA = "org.fabcom.agenda.";

    private final ObjectProvider<Events> events;
    private final ObjectProvider<DateSights> sights;

    GroupDateGate(ObjectProvider<Events> events, ObjectProvider<DateSights> sights) {
        this.events = events;
        this.sights = sights;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(AGENDA)
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named))
            return true;
        var me = Visitors.of(request);
        boolean hidden = Stream.of("date", "event")
                .flatMap(it -> Ids.read(String.valueOf(named.get(it))).stream())
                .flatMap(it -> events.getObject().group(it).stream())
                .anyMatch(it -> !sights.getObject().sees(me, it));
        if (hidden) throw Problem.notFound();
        return true;
    }
}

package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whose addresses a path is about, read from the path alone: it names an organisation, or it is of the instance. */
@Configuration(proxyBeanMethods = false)
class WebhookOwners implements WebMvcConfigurer {

    record Owner(@Nullable PartyId organisation) {}

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Owner.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest web,
                    @Nullable WebDataBinderFactory binder) {
                var named = web.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
                return new Owner(named instanceof Map<?, ?> it ? organisation(it.get("organisation")) : null);
            }
        });
    }

    private static @Nullable PartyId organisation(@Nullable Object named) {
        if (named == null) return null;
        try {
            return new PartyId(UUID.fromString(named.toString()));
        } catch (IllegalArgumentException other) {
            throw Problem.badRequest();
        }
    }
}

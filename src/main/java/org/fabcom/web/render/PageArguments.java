package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.Visitors;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take a {@link Page}, a {@link Visitor}, the typed {@link Form} or the {@link Address} as arguments. */
@Configuration(proxyBeanMethods = false)
class PageArguments implements WebMvcConfigurer {

    private final Pages pages;

    PageArguments(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PathArguments());
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                var type = parameter.getParameterType();
                return type == Page.class || type == Visitor.class || type == Form.class || type == Address.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest web,
                    @Nullable WebDataBinderFactory binder) {
                var request = (HttpServletRequest) web.getNativeRequest();
                var type = parameter.getParameterType();
                if (type == Visitor.class) return Visitors.of(request);
                if (type == Address.class) return Address.of(request);
                if (type == Form.class) return Form.of(request.getParameterMap());
                return pages.of(
                        request, (HttpServletResponse) java.util.Objects.requireNonNull(web.getNativeResponse()));
            }
        });
    }
}

package org.fabcom.web.programs;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Programs are answered in the one way there is, whatever their library writes into {@code Accept} by itself (RFC 9110 §12.4.1). */
@Configuration(proxyBeanMethods = false)
class AlwaysJson implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        var header = new HeaderContentNegotiationStrategy();
        configurer.strategies(List.of(request -> ofProgram(request)
                ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST
                : header.resolveMediaTypes(request)));
    }

    private static boolean ofProgram(NativeWebRequest request) {
        var asked = request.getNativeRequest(HttpServletRequest.class);
        return asked != null && asked.getRequestURI().startsWith("/api/");
    }
}

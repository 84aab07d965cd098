package org.fabcom.api;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.web.list.Unreadable;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Programs are taken at their word: a name in the address that the description does not know is refused, since all would be given for
 * some, and so is one said twice of which one would be read, and a body of another type. Stands behind the gates of who may.
 */
@Configuration(proxyBeanMethods = false)
class AsDescribed implements HandlerInterceptor, WebMvcConfigurer {

    /** Known to all routes: words in place of codes, and the language of what is refused. */
    private static final String LANGUAGE = "lang";

    private final ObjectProvider<OpenApi> description;

    AsDescribed(ObjectProvider<OpenApi> description) {
        this.description = description;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(20);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        var type = request.getContentType();
        if (query == null && type == null) return true;
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var route = description.getObject().operation(method, String.valueOf(pattern));
        if (route == null) return true;
        if (query != null) known(query, route);
        if (type != null && !route.types().isEmpty()) readable(type, route.types());
        return true;
    }

    private static void known(String query, OpenApi.Operation route) {
        var said = new HashMap<String, String>();
        for (var it : query.split("&")) {
            var name = decoded(it.replaceFirst("=.*", ""));
            if (name.isEmpty()) continue;
            var value = decoded(it.replaceFirst("[^=]*=?", ""));
            if (!name.equals(LANGUAGE) && !route.query().contains(name))
                throw new Unreadable(name, value, "web.unreadable.unknown");
            if (value.isBlank() || route.several().contains(name)) continue;
            var other = said.put(name, value);
            if (other != null && !other.equals(value))
                throw new Unreadable(name, other + ", " + value, "web.unreadable.twice");
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Problem.of(400, "FC-0463");
        }
    }

    private static void readable(String type, Set<String> types) {
        var sent = parsed(type);
        var taken = types.stream().map(MediaType::parseMediaType).toList();
        boolean read =
                sent != null && taken.stream().anyMatch(it -> it.equalsTypeAndSubtype(sent) || json(it) && json(sent));
        if (!read) throw new UnsupportedMediaTypeStatusException(sent, List.copyOf(taken));
    }

    private static boolean json(MediaType it) {
        return it.getSubtype().equals("json") || it.getSubtype().endsWith("+json");
    }

    private static @Nullable MediaType parsed(String type) {
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException none) {
            return null;
        }
    }
}

package org.fabcom.web.access;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which addresses lead into a room that is closed: links kept from before are shown as words. Thread-safe. */
@Component
public class Doors {

    private record Door(PathPattern pattern, String room) {}

    private final ObjectProvider<RouteRules> routes;
    private final Optional<Rooms> rooms;
    /** By the first part of their address; under nothing those that begin anyhow. */
    private volatile @Nullable Map<String, List<Door>> doors;

    Doors(ObjectProvider<RouteRules> routes, Optional<Rooms> rooms) {
        this.routes = routes;
        this.rooms = rooms;
    }

    /** The address itself, or nothing if its room is closed; what leads elsewhere or to no page stays as it is. */
    public String unlessClosed(String url) {
        return open(url) ? url : "";
    }

    public boolean open(String url) {
        if (!url.startsWith("/") || rooms.isEmpty()) return true;
        var path = PathContainer.parsePath(url.replaceFirst("[?#].*", ""));
        return Stream.of(first(path.value()), "")
                .distinct()
                .flatMap(it -> all().getOrDefault(it, List.of()).stream())
                .filter(it -> it.pattern().matches(path))
                .min((one, other) -> one.pattern().compareTo(other.pattern()))
                .map(it -> rooms.get().open(it.room()))
                .orElse(true);
    }

    private static String first(String path) {
        var parts = path.split("/", 3);
        return parts.length < 2 || parts[1].matches(".*[{*?].*") ? "" : parts[1];
    }

    private Map<String, List<Door>> all() {
        var known = doors;
        if (known != null) return known;
        var parser = PathPatternParser.defaultInstance;
        var read = routes.getObject().all().stream()
                .filter(it -> it.method().equals("GET"))
                .map(it -> new Door(parser.parse(it.pattern()), it.room()))
                .collect(Collectors.groupingBy(it -> first(it.pattern().getPatternString())));
        doors = read;
        return read;
    }
}

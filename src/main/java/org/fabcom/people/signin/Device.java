package org.fabcom.people.signin;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A browser in words a person knows again: its family and its system, nothing finer. */
final class Device {

    private record Sign(String inHeader, String words) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Vivaldi", "Vivaldi"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private Device() {}

    /** « Firefox · Android »; empty if the browser says nothing we know. */
    static String words(@Nullable String userAgent) {
        if (userAgent == null) return "";
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(it -> userAgent.contains(it.inHeader()))
                .map(Sign::words)
                .findFirst()
                .orElse("");
    }
}

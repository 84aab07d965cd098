package org.fabcom.house;

import module java.base;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;

/**
 * What rooms keep to themselves: a class of another room is used only by a room that says so ({@code allowedDependencies}), and
 * only if it lies on top of its room or in a package with a name to be asked for ({@code @NamedInterface}). Rooms that are
 * open show all they have.
 */
final class Walls {

    /** The compiled templates belong to the rooms whose views they show. */
    private static final Set<String> OF_ALL = Set.of("jte");

    private Walls() {}

    /** One line for each class that reaches through a wall. */
    static List<String> broken(Map<String, Set<String>> named) {
        var broken = new ArrayList<String>();
        named.forEach((user, used) -> used.forEach(it -> {
            if (!may(user, it)) broken.add(user + " uses " + it);
        }));
        return broken;
    }

    private static boolean may(String user, String used) {
        var from = House.room(House.packageOf(user));
        var to = House.room(House.packageOf(used));
        if (from.equals(to) || from.isEmpty() || to.isEmpty() || OF_ALL.contains(from) || OF_ALL.contains(to))
            return true;
        var allowed = Set.of(module(from).allowedDependencies());
        if (module(to).type() == ApplicationModule.Type.OPEN) return allowed.contains(to);
        if (House.packageOf(used).equals("org.fabcom." + to)) return allowed.contains(to);
        return said(House.packageOf(used))
                .map(it -> it.getAnnotation(NamedInterface.class))
                .filter(it -> names(it).stream().anyMatch(name -> allowed.contains(to + " :: " + name)))
                .isPresent();
    }

    private static ApplicationModule module(String room) {
        return said("org.fabcom." + room)
                .map(it -> it.getAnnotation(ApplicationModule.class))
                .orElseThrow(() -> new AssertionError(room + " does not say what it may use"));
    }

    private static List<String> names(NamedInterface it) {
        return List.of(it.value().length == 0 ? it.name() : it.value());
    }

    /** Rooms that can be reached from themselves: those that are left when one takes away again and again what uses none of them. */
    static Set<String> circles(Map<String, Set<String>> arrows) {
        var left = new TreeSet<>(arrows.keySet());
        while (left.removeIf(room -> arrows.get(room).stream().noneMatch(left::contains)))
            ;
        return left;
    }

    /** Those that reach each other, each ring whole. */
    static Set<Set<String>> rings(Map<String, Set<String>> arrows) {
        var near = circles(turned(circles(arrows), arrows));
        var reach = new TreeMap<String, Set<String>>();
        for (var it : near) reach.put(it, reached(it, near, arrows));
        return near.stream()
                .filter(it -> reach.get(it).contains(it))
                .map(it -> reach.get(it).stream()
                        .filter(other -> reach.getOrDefault(other, Set.of()).contains(it))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** The arrows between these, the other way round. */
    private static Map<String, Set<String>> turned(Set<String> these, Map<String, Set<String>> arrows) {
        var turned = new TreeMap<String, Set<String>>();
        these.forEach(it -> turned.put(it, new TreeSet<>()));
        for (var from : these)
            for (var to : arrows.get(from))
                if (these.contains(to)) turned.get(to).add(from);
        return turned;
    }

    private static Set<String> reached(String from, Set<String> these, Map<String, Set<String>> arrows) {
        var reached = new TreeSet<String>();
        var next = new ArrayDeque<>(arrows.get(from));
        while (!next.isEmpty()) {
            var it = next.pop();
            if (these.contains(it) && reached.add(it)) next.addAll(arrows.get(it));
        }
        return reached;
    }

    private static Optional<Package> said(String packageName) {
        try {
            return Optional.of(Class.forName(packageName + ".package-info").getPackage());
        } catch (ClassNotFoundException silent) {
            return Optional.empty();
        }
    }
}

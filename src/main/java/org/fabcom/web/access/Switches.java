package org.fabcom.web.access;

import module java.base;
import org.fabcom.web.Needs;
import org.fabcom.web.OpensWith;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What rooms say on their packages of how they open and close: by which switch ({@link OpensWith}, else their own name), and
 * which others must be open ({@link Needs}). Read once. Immutable.
 */
public final class Switches {

    private static final String HOUSE = "org.fabcom.";
    private static final Pattern ROOM = Pattern.compile(".*/org/fabcom/([a-z]+)/package-info\\.class");
    private static final Switches READ = new Switches();

    private final Map<String, String> switches = new TreeMap<>();
    private final Map<String, Set<String>> needs = new TreeMap<>();

    private Switches() {
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/fabcom/*/package-info.class")) {
                var room = ROOM.matcher(file.getURL().toString());
                if (room.matches()) note(room.group(1));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void note(String module) {
        try {
            var said = Class.forName(HOUSE + module + ".package-info");
            var with = said.getAnnotation(OpensWith.class);
            var room = with == null ? module : with.value();
            switches.put(module, room);
            var needed = said.getAnnotation(Needs.class);
            if (needed != null)
                needs.computeIfAbsent(room, it -> new TreeSet<>()).addAll(List.of(needed.value()));
        } catch (ClassNotFoundException gone) {
            switches.put(module, module);
        }
    }

    public static Switches read() {
        return READ;
    }

    /** The switch of the room in which something lives. */
    public String of(Class<?> type) {
        if (!type.getName().startsWith(HOUSE)) return "";
        var name = type.getName().substring(HOUSE.length());
        return of(name.substring(0, Math.max(0, name.indexOf('.'))));
    }

    /** The switch of a module; of what is none, its name. */
    public String of(String module) {
        return switches.getOrDefault(module, module);
    }

    /** The modules that open and close by this switch. */
    List<String> modules(String room) {
        return switches.entrySet().stream()
                .filter(it -> it.getValue().equals(room))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The switches that must be on for this one, near and far. */
    public Set<String> needs(String room) {
        var all = new TreeSet<String>();
        gather(room, all);
        return all;
    }

    private void gather(String room, Set<String> all) {
        for (var it : needs.getOrDefault(room, Collections.emptySet())) if (all.add(it)) gather(it, all);
    }

    /** The switches that close with this one. */
    public List<String> closing(String room) {
        return switches.values().stream()
                .distinct()
                .filter(it -> needs(it).contains(room))
                .sorted()
                .toList();
    }
}

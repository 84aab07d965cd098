package org.fabcom.house;

import module java.base;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The rooms that stand, and the arrows that the design allows between them. */
final class House {

    /** Each room with those it may use directly, in the order of the design; what those may use is allowed as well. */
    static final Map<String, List<String>> ALLOWED = new LinkedHashMap<>();

    static {
        ALLOWED.put("kernel", List.of());
        ALLOWED.put("web", List.of("kernel"));
        ALLOWED.put("post", List.of("web"));
        ALLOWED.put("files", List.of("web"));
        ALLOWED.put("imports", List.of("files"));
        ALLOWED.put("people", List.of("post", "imports"));
        ALLOWED.put("circles", List.of("people"));
        ALLOWED.put("places", List.of("people", "imports"));
        ALLOWED.put("talk", List.of("people"));
        ALLOWED.put("instance", List.of("places", "talk"));
        ALLOWED.put("agenda", List.of("places", "talk", "ledger"));
        ALLOWED.put("catalogue", List.of("instance", "places", "imports"));
        ALLOWED.put("diagnosis", List.of("catalogue", "places"));
        ALLOWED.put("cases", List.of("diagnosis", "agenda"));
        ALLOWED.put("acts", List.of("cases", "imports"));
        ALLOWED.put("accompaniers", List.of("cases"));
        ALLOWED.put("plan", List.of("acts"));
        ALLOWED.put("commons", List.of("plan"));
        ALLOWED.put("observatory", List.of("commons", "acts"));
        ALLOWED.put("ledger", List.of("circles"));
        ALLOWED.put("accounting", List.of("ledger"));
        ALLOWED.put("billing", List.of("accounting", "files", "talk"));
        ALLOWED.put("membership", List.of("billing", "instance", "imports"));
        ALLOWED.put("market", List.of("ledger", "places", "talk"));
        ALLOWED.put("flows", List.of("agenda", "places"));
        ALLOWED.put("till", List.of("billing", "flows"));
        ALLOWED.put("tally", List.of("kernel"));
        ALLOWED.put("governance", List.of("membership", "agenda", "tally"));
        ALLOWED.put("founding", List.of("governance"));
        ALLOWED.put("api", List.of("diagnosis", "catalogue", "ledger"));
    }

    private House() {}

    /** With all that ArchUnit reads of them; who only asks who uses whom does without. */
    static JavaClasses classes() {
        return Imported.CLASSES;
    }

    private static final class Imported {

        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fabcom");
    }

    /** The rooms that have classes, in the order of the design. */
    static List<String> rooms() {
        var found = new TreeSet<String>();
        for (var it : ClassFiles.named().keySet()) found.add(room(packageOf(it)));
        found.remove("");
        found.remove("jte");
        return ALLOWED.keySet().stream().filter(found::remove).toList().stream()
                .collect(java.util.stream.Collectors.collectingAndThen(java.util.stream.Collectors.toList(), known -> {
                    known.addAll(found);
                    return List.copyOf(known);
                }));
    }

    static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    /** The room of a package: {@code org.fabcom.web.list} is in web. */
    static String room(String packageName) {
        var rest = packageName.replaceFirst("^org\\.fabcom\\.?", "");
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    /** All a room may use, arrows followed to the ground. */
    static Set<String> reach(String room) {
        var reach = new TreeSet<String>();
        for (var next : ALLOWED.getOrDefault(room, List.of())) {
            reach.add(next);
            reach.addAll(reach(next));
        }
        return reach;
    }

    /** The arrows that are really there. */
    static Map<String, Set<String>> arrows() {
        var arrows = new LinkedHashMap<String, Set<String>>();
        rooms().forEach(it -> arrows.put(it, new TreeSet<>()));
        ClassFiles.named().forEach((user, used) -> {
            var from = arrows.get(room(packageOf(user)));
            if (from == null) return;
            used.stream()
                    .map(it -> room(packageOf(it)))
                    .filter(it -> arrows.containsKey(it) && arrows.get(it) != from)
                    .forEach(from::add);
        });
        return arrows;
    }

    /** Which packages use which others, without the words that all begin with; what is generated or was built before is left out. */
    static Map<String, Set<String>> packages() {
        var arrows = new TreeMap<String, Set<String>>();
        ClassFiles.named().forEach((user, used) -> {
            if (!ClassFiles.written(user)) return;
            for (var it : used)
                if (ClassFiles.written(it) && !packageOf(it).equals(packageOf(user)))
                    arrows.computeIfAbsent(brief(user), all -> new TreeSet<>()).add(brief(it));
        });
        return arrows;
    }

    /**
     * Which classes use which others, each with those that lie in it, without the words that all begin with. That a sealed type knows
     * its kinds makes no arrow: they are one family.
     */
    static Map<String, Set<String>> users() {
        var written = ClassFiles.named().keySet().stream()
                .filter(ClassFiles::written)
                .map(House::outer)
                .collect(Collectors.toSet());
        var arrows = new TreeMap<String, Set<String>>();
        ClassFiles.named().forEach((user, used) -> {
            var from = outer(user);
            if (!written.contains(from)) return;
            var all = arrows.computeIfAbsent(from, none -> new TreeSet<>());
            used.stream()
                    .map(House::outer)
                    .filter(it -> written.contains(it) && !it.equals(from))
                    .forEach(all::add);
        });
        ClassFiles.kinds().forEach((family, kinds) -> {
            var all = arrows.get(outer(family));
            if (all != null) kinds.forEach(it -> all.remove(outer(it)));
        });
        return arrows;
    }

    /** The class in which it lies, without the words that all begin with. */
    private static String outer(String className) {
        return className.replaceFirst("^org\\.fabcom\\.", "").replaceFirst("\\$.*", "");
    }

    private static String brief(String className) {
        return packageOf(className).replaceFirst("^org\\.fabcom\\.?", "");
    }
}

package org.fabcom.house;

import module java.base;
import java.lang.classfile.Attributes;
import org.fabcom.FabCom;

/**
 * Which classes of the house each of its classes names anywhere: in code, fields, parameters, generic types and annotations, as
 * its class file lists them.
 */
final class ClassFiles {

    private static final String HOUSE = "org/fabcom/";
    private static final Pattern IN_A_DESCRIPTOR = Pattern.compile("L(" + HOUSE + "[\\w$/]+)[;<]");

    private static final List<ClassModel> READ = read(FabCom.class);
    private static final Map<String, Set<String>> NAMED = named(READ);

    private ClassFiles() {}

    /** By the names of the classes, e.g. {@code org.fabcom.web.Access}. */
    static Map<String, Set<String>> named() {
        return NAMED;
    }

    /** The same of the tests, read anew. */
    static Map<String, Set<String>> namedByTests() {
        return named(read(ClassFiles.class));
    }

    /** Those that lie in no other. */
    static List<ClassModel> topLevel() {
        return READ.stream().filter(it -> !name(it).contains("$")).toList();
    }

    /** By somebody, and still there: what is generated has no source, and what was built before lies about. */
    static boolean written(String name) {
        return Files.exists(
                Path.of("src/main/java", name.replaceFirst("\\$.*", "").replace('.', '/') + ".java"));
    }

    static String name(ClassModel it) {
        return dotted(it.thisClass().asInternalName());
    }

    /** The kinds of each sealed type. */
    static Map<String, Set<String>> kinds() {
        var all = new TreeMap<String, Set<String>>();
        for (var it : READ)
            it.findAttribute(Attributes.permittedSubclasses()).ifPresent(kinds -> {
                var names = new TreeSet<String>();
                kinds.permittedSubclasses().forEach(kind -> names.add(dotted(kind.asInternalName())));
                all.put(name(it), names);
            });
        return all;
    }

    private static Map<String, Set<String>> named(List<ClassModel> read) {
        var all = new TreeMap<String, Set<String>>();
        for (var it : read) all.put(name(it), namedBy(it));
        return all;
    }

    private static List<ClassModel> read(Class<?> beside) {
        var all = new ArrayList<ClassModel>();
        try (var files = Files.walk(house(beside))) {
            for (var file : files.filter(it -> it.toString().endsWith(".class")).toList())
                all.add(ClassFile.of().parse(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Path house(Class<?> beside) {
        try {
            return Path.of(beside.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(HOUSE);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Set<String> namedBy(ClassModel read) {
        var named = new TreeSet<String>();
        for (var entry : read.constantPool()) {
            if (entry instanceof ClassEntry it && it.asInternalName().startsWith(HOUSE))
                named.add(dotted(it.asInternalName()));
            if (entry instanceof Utf8Entry it && it.stringValue().contains("L" + HOUSE)) {
                var inside = IN_A_DESCRIPTOR.matcher(it.stringValue());
                while (inside.find()) named.add(dotted(inside.group(1)));
            }
        }
        return named;
    }

    private static String dotted(String internal) {
        return internal.replace('/', '.');
    }
}

package org.fabcom.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fabcom.FabCom;

/**
 * Which classes of the house each of its classes names anywhere: in code, fields, parameters, generic types and annotations, as
 * its class file lists them.
 */
final class ClassFiles {

    private static final String HOUSE = "org/fabcom/";
    private static final Pattern IN_A_DESCRIPTOR = Pattern.compile("L(" + HOUSE + "[\\w$/]+)[;<]");

    private static final Map<String, Set<String>> NAMED = read();

    private ClassFiles() {}

    /** By the names of the classes, e.g. {@code org.fabcom.web.Access}. */
    static Map<String, Set<String>> named() {
        return NAMED;
    }

    private static Map<String, Set<String>> read() {
        var all = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(house())) {
            for (var file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                var read = ClassFile.of().parse(file);
                all.put(dotted(read.thisClass().asInternalName()), namedBy(read));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Path house() {
        try {
            return Path.of(FabCom.class
                            .getProtectionDomain()
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

package org.fabcom.accompaniment.plan.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fabcom.accompaniment.plan.checking.Contacts.Person;
import org.fabcom.accompaniment.plan.checking.Contacts.Standing;
import org.fabcom.web.Page;
import org.fabcom.web.list.Csv;

/**
 * The people of a newsletter in three files, each with the columns they came with: whom the new tool may write to, who
 * left, whose address is dead. Nobody is in two of them, so that an import can wake nobody up (statement A32).
 */
final class Apart {

    private Apart() {}

    static byte[] zip(Contacts contacts, Page page) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var it : contacts.apart().entrySet()) {
                zip.putNextEntry(new ZipEntry(page.t("plan.check.file." + it.getKey())));
                zip.write(csv(it.getValue()));
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    static String name(Standing standing, Page page) {
        return page.t("plan.check.file." + standing);
    }

    private static byte[] csv(List<Person> people) {
        var names = new LinkedHashSet<String>();
        people.forEach(it -> names.addAll(it.cells().keySet()));
        if (names.isEmpty()) names.add("email");
        var header = new ArrayList<>(names);
        return Csv.bytes(
                header,
                people.stream()
                        .map(it -> header.stream()
                                .map(name -> it.cells().getOrDefault(name, ""))
                                .toList()));
    }
}

package org.fabcom.plan.checking;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fabcom.plan.checking.Contacts.Person;
import org.fabcom.web.Page;
import org.fabcom.web.list.Csv;

/**
 * The people of a newsletter in three files, each with the columns they came with: whom the new tool may write to, who
 * left, whose address is dead. Nobody is in two of them, so that an import can wake nobody up (statement A32).
 */
final class Apart {

    private Apart() {}

    static void zip(Contacts contacts, Page page, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var it : contacts.apart().entrySet()) {
            zip.putNextEntry(new ZipEntry(page.t("plan.check.file." + it.getKey())));
            csv(it.getValue(), new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8)));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void csv(List<Person> people, Writer out) throws IOException {
        var names = new LinkedHashSet<String>();
        people.forEach(it -> names.addAll(it.cells().keySet()));
        if (names.isEmpty()) names.add("email");
        var header = new ArrayList<>(names);
        Csv.write(
                out,
                header,
                people.stream()
                        .map(it -> header.stream()
                                .map(name -> it.cells().getOrDefault(name, ""))
                                .toList()));
    }
}

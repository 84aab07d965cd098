package org.fabcom.plan.checking;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.bounds.Spool;
import org.fabcom.plan.checking.Contacts.Person;
import org.fabcom.plan.checking.States.Standing;
import org.fabcom.web.list.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * The people of a newsletter in three files, each with the columns they came with: whom the new tool may write to, who
 * left, whose address is dead. Nobody is in two of them, so that an import can wake nobody up (statement A32).
 */
final class Apart {

    private static final String TYPE = "application/zip";

    private Apart() {}

    /** A view: it is written once the turn of this reading is over. */
    static ModelAndView answer(Contacts contacts, String name, Function<Standing, String> files) {
        try {
            var zip = new Spool();
            zip(contacts, files, zip);
            return new ModelAndView(new ZipView(zip, name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record ZipView(Spool zip, String name) implements View {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(TYPE);
            response.setContentLengthLong(zip.end());
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment().filename(name).build().toString());
            response.setHeader("Cache-Control", "no-store");
            try (zip;
                    var bytes = zip.since(0).open()) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }

    private static void zip(Contacts contacts, Function<Standing, String> files, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var it : contacts.apart().entrySet()) {
            zip.putNextEntry(new ZipEntry(files.apply(it.getKey())));
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

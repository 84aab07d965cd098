package org.fabcom.bench.siege;

import module java.base;
import java.net.http.HttpRequest;

/** The largest files that pages announce: a list of payments, a table to import, and a small archive of a very large one. */
public final class LargeFiles {

    private static final byte[] LINE =
            "Association des Rivages;rivages@example.org;1;atelier\n".getBytes(StandardCharsets.UTF_8);

    private LargeFiles() {}

    /** @param session of somebody who may import and pay */
    public static Attack on(URI site, String session, int hands) throws IOException, InterruptedException {
        var imports = Seat.at(site.resolve("/administration/imports/nouveau"), session);
        var payments = Seat.at(site.resolve("/porte-monnaie/lot"), session);
        byte[] list = lines(57_000_000);
        byte[] table = lines(46_000_000);
        byte[] archive = zipped(200_000_000);
        List<Supplier<HttpRequest>> ways = List.of(
                () -> payments.sent("fichier", "liste.csv", list),
                () -> imports.sent("fichier", "table.csv", table),
                () -> imports.sent("fichier", "archive.zip", archive));
        return new Hands(
                "large files",
                hands,
                Duration.ofMillis(500),
                turn -> ways.get(turn % ways.size()).get());
    }

    private static byte[] lines(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) bytes[i] = LINE[i % LINE.length];
        return bytes;
    }

    private static byte[] zipped(int size) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("table.csv"));
            for (int i = 0; i < size / LINE.length; i++) zip.write(LINE);
        }
        return archive.toByteArray();
    }
}

package org.fabcom.kernel.backup;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.kernel.console.Refused;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** What is given as a backup: it is found whole or refused in words, before anything is touched. */
class ArchiveSearchTest {

    private static final String SHA_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String MANIFEST = """
            {"format":1,"schema":"1","madeAt":"2026-11-28T00:00:00Z",
            "tables":[{"schema":"people","table":"party","columns":["id"],"rows":0,"sha256":"%s"}],
            "files":[],"sequences":{},"witness":null}""".formatted(SHA_OF_NOTHING);

    @Test
    void nothing_breaks_it() throws IOException {
        Search.all(this, zip(MANIFEST), Search.text(MANIFEST), Search.text("{\"tables\":[null],\"files\":null}"));
    }

    @FuzzTest(maxDuration = "60s")
    void archive(byte[] bytes) throws IOException {
        verified(bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void manifest(byte[] bytes) throws IOException {
        verified(zip(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static void verified(byte[] bytes) throws IOException {
        var file = Files.createTempFile("archive", ".zip");
        try {
            Files.write(file, bytes);
            Archive.verified(file).close();
        } catch (Refused said) {
            said.getMessage();
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] zip(String manifest) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(Search.text(manifest));
            zip.putNextEntry(new ZipEntry("tables/people.party.csv"));
        }
        return out.toByteArray();
    }
}

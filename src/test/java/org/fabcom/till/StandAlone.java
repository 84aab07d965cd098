package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.till.archive.Archives;

/** The checker that lies in each archive, run by a Java of its own. */
final class StandAlone {

    private StandAlone() {}

    static String says(Path folder, byte[] archive) throws IOException, InterruptedException {
        var zip = folder.resolve("archive.zip");
        Files.write(zip, archive);
        var source = Path.of("src/main/resources/till/VerifierCaisse.java").toAbsolutePath();
        var out = folder.resolve("out.txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", source.toString(), zip.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** The bytes of an archive that was made. */
    static byte[] content(Archives archives, UUID till, long number) throws IOException {
        var out = new ByteArrayOutputStream();
        archives.pour(archives.find(till, number).orElseThrow(), out);
        return out.toByteArray();
    }
}

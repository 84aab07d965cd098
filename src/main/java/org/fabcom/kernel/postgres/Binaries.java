package org.fabcom.kernel.postgres;

import module java.base;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.fabcom.kernel.console.Refused;

/** PostgreSQL's own programs, carried in a jar and laid out once per version: a folder is there whole or not at all. */
final class Binaries {

    /** The major version of the carried programs; a data folder of another one needs a backup and a restore. */
    static final String MAJOR = "18";

    /** Where a self-contained archive lies them out beforehand ({@code ./fabcom dist}). */
    private static final String LAID_OUT = "fabcom.postgresql";

    private Binaries() {}

    /** The folder that holds {@code bin/postgres}, unpacked below the first of these folders that lets us. */
    static Path unpacked(Path... shelves) {
        var laidOut = System.getProperty(LAID_OUT);
        if (laidOut != null) return Path.of(laidOut);
        var resource = resource();
        for (var shelf : shelves) {
            try {
                return unpacked(shelf, resource);
            } catch (IOException notHere) {
                continue;
            }
        }
        throw new Refused("console.postgres.unpack", shelves[shelves.length - 1]);
    }

    private static Path unpacked(Path shelf, URL resource) throws IOException {
        var whole = shelf.resolve("postgresql-" + MAJOR + "-" + fingerprint(resource));
        if (Files.isExecutable(whole.resolve("bin/postgres"))) return whole;
        Files.createDirectories(
                shelf, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var part = Files.createTempDirectory(shelf, ".unpacking-");
        try (var in = resource.openStream()) {
            untar(in, part);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException faster) {
            delete(part);
        } catch (IOException failed) {
            delete(part);
            throw failed;
        }
        return whole;
    }

    private static URL resource() {
        var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        var name = "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
        var resource = Binaries.class.getResource(name);
        if (resource == null || !System.getProperty("os.name").equals("Linux"))
            throw new Refused("console.postgres.platform");
        return resource;
    }

    /** The checksum in the jar's directory: known without reading 15 MB. */
    private static String fingerprint(URL resource) throws IOException {
        if (resource.openConnection() instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(resource.openConnection().getContentLengthLong());
    }

    private static void untar(InputStream packed, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) lay(tar, entry, target);
        }
    }

    private static void lay(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var name = entry.getName();
        if (name.endsWith(".a") || name.contains("include/") || name.contains("/pgxs/")) return;
        var path = target.resolve(name).normalize();
        if (!path.startsWith(target)) throw new IOException("outside: " + name);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            var runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}

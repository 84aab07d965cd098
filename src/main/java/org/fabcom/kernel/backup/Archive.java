package org.fabcom.kernel.backup;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.digest.Sha256;
import org.flywaydb.core.api.MigrationVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that was read to its end and found whole. */
record Archive(ZipFile zip, Manifest manifest) implements AutoCloseable {

    /** Refuses what is damaged or newer than this program, before anything else is touched. */
    static Archive verified(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            var archive = new Archive(zip, manifest(zip, file));
            if (!archive.manifest.readable()) throw damaged(file, Manifest.NAME);
            archive.requireKnown();
            archive.requireWhole(file);
            return archive;
        } catch (ZipException | JacksonException broken) {
            close(zip);
            throw new Refused("console.restore.nobackup", file);
        } catch (IOException unreadable) {
            close(zip);
            throw new Refused("console.restore.unreadable", file);
        } catch (Refused refused) {
            close(zip);
            throw refused;
        }
    }

    InputStream open(String entry) throws IOException {
        return zip.getInputStream(zip.getEntry(entry));
    }

    private static Refused damaged(Path file, String entry) {
        return new Refused("console.restore.damaged", file, entry);
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) throw damaged(file, Manifest.NAME);
        try (var in = zip.getInputStream(entry)) {
            return JsonMapper.shared().readValue(in, Manifest.class);
        }
    }

    private void requireKnown() {
        var known = SchemaVersions.known();
        if (manifest.format() > Manifest.FORMAT
                || MigrationVersion.fromVersion(manifest.schema()).compareTo(known) > 0) {
            throw new Refused("console.restore.newer", manifest.schema(), known.getVersion());
        }
    }

    private void requireWhole(Path file) throws IOException {
        var expected = new HashMap<String, String>();
        manifest.tables().forEach(it -> expected.put(it.entry(), it.sha256()));
        manifest.files().forEach(it -> expected.put(it.entry(), it.sha256()));
        var strangers = new HashSet<String>();
        zip.stream().map(java.util.zip.ZipEntry::getName).forEach(strangers::add);
        strangers.remove(Manifest.NAME);
        for (var each : expected.entrySet()) {
            if (!strangers.remove(each.getKey()) || !each.getValue().equals(sha256(each.getKey()))) {
                throw damaged(file, each.getKey());
            }
        }
    }

    private String sha256(String entry) throws IOException {
        var digest = Sha256.begun();
        try (var in = new DigestInputStream(open(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }

    private static void close(@org.jspecify.annotations.Nullable ZipFile zip) {
        try {
            if (zip != null) zip.close();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}

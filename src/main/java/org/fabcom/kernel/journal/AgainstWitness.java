package org.fabcom.kernel.journal;

import module java.base;
import org.fabcom.kernel.check.Against;
import org.fabcom.kernel.console.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --witness FILE}: a witness, or a backup, whose manifest carries one. */
@Component
record AgainstWitness(Witnesses witnesses) implements Against {

    private static final long LARGEST = 1 << 20;

    @Override
    public String option() {
        return "witness";
    }

    @Override
    public List<String> findings(String value) {
        return witnesses.differences(read(Path.of(value)));
    }

    static Witness read(Path file) {
        try {
            if (archive(file)) return ofBackup(file);
            if (Files.size(file) > LARGEST) throw new Refused("console.witness.wrong", file, "");
            return Witness.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new Refused("console.witness.unreadable", file);
        } catch (IllegalArgumentException | DateTimeException | JacksonException wrong) {
            throw new Refused("console.witness.wrong", file, wrong.getMessage());
        }
    }

    private static boolean archive(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    /** Only the list of contents is read: a backup may be large. */
    private static Witness ofBackup(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("manifest.json");
            if (entry == null) throw new IllegalArgumentException("manifest.json");
            JsonNode witness;
            try (var in = zip.getInputStream(entry)) {
                witness = JsonMapper.shared().readTree(in).path("witness");
            }
            if (!witness.isObject()) throw new Refused("console.witness.older", file);
            var heads = witness.path("heads")
                    .valueStream()
                    .map(it -> new Head(
                            it.path("chain").asString(),
                            it.path("length").asLong(),
                            it.path("hash").asString()))
                    .toList();
            var base = witness.path("base");
            return new Witness(
                    base.isString() ? UUID.fromString(base.asString()) : null,
                    Instant.parse(witness.path("at").asString()),
                    heads);
        }
    }
}

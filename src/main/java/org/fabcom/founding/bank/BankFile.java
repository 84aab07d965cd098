package org.fabcom.founding.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Files of {@code founding/} that travel with the program, each a list of records. */
final class BankFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private BankFile() {}

    static <T> List<T> read(String name, Class<T> line) {
        try (var file = Objects.requireNonNull(BankFile.class.getResourceAsStream("/founding/" + name), name)) {
            return YAML.readValue(file, YAML.getTypeFactory().constructCollectionType(List.class, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

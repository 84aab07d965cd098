package org.fabcom.founding.bank;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
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
        return YAML.readValue(
                Shipped.bytes("founding/" + name), YAML.getTypeFactory().constructCollectionType(List.class, line));
    }
}

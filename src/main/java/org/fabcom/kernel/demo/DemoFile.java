package org.fabcom.kernel.demo;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The invented territory as data: YAML files of {@code demo/} in the program, each a list of records. */
public final class DemoFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoFile() {}

    /** Every line of the file, as records of this type. Throws if one can't be read: the file travels with the program. */
    public static <T> List<T> read(String name, Class<T> line) {
        return YAML.readValue(
                Shipped.bytes("demo/" + name), YAML.getTypeFactory().constructCollectionType(List.class, line));
    }
}

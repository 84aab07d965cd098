package org.fabcom.web.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program sent as the form of the page beside it: a property is the control of that name, a list what is ticked of it,
 * {@code true} a box that is ticked. So the page and the program are read by the same eyes.
 */
public final class SentForm {

    private static final int MOST_BYTES = 100_000;
    private static final int MOST_VALUES = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private SentForm() {}

    /** @param known what may be sent; a name that ends with {@code -*} stands for all that begin so */
    public static Form of(HttpServletRequest request, String... known) throws IOException {
        var root = Body.read(request, MOST_BYTES, 422, JSON);
        var values = new HashMap<String, String[]>();
        var wrong = new ArrayList<Wrong.Field>();
        root.properties().forEach(it -> {
            var pointer = "/" + it.getKey().replace("~", "~0").replace("/", "~1");
            if (!known(it.getKey(), Set.of(known))) wrong.add(new Wrong.Field(pointer, "is not known here"));
            else if (!readable(it.getValue()))
                wrong.add(new Wrong.Field(pointer, "must be a text, a number, true, false or a list of texts"));
            else values.put(it.getKey(), texts(it.getValue()).toArray(String[]::new));
        });
        if (!wrong.isEmpty()) throw new Wrong(422, wrong);
        return Form.of(values);
    }

    /** Stops the request with 422 where something is wrong, each field by its pointer. */
    public static Wrong refused(Form form) {
        return new Wrong(
                422,
                form.errors().stream()
                        .map(it -> new Wrong.Field("/" + it.field(), it.text()))
                        .toList());
    }

    /** The version that was read of what is changed; what is none is said beside it. */
    public static int version(Form form, Page page) {
        if (form.value("version").matches("[0-9]{1,9}")) return Integer.parseInt(form.value("version"));
        form.reject("version", page.t("web.program.version"));
        return 0;
    }

    private static boolean known(String name, Set<String> known) {
        return known.contains(name)
                || known.stream()
                        .anyMatch(it -> it.endsWith("-*") && name.startsWith(it.substring(0, it.length() - 1)));
    }

    private static boolean readable(JsonNode value) {
        if (value.isArray())
            return value.size() <= MOST_VALUES
                    && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString);
        return value.isValueNode();
    }

    private static List<String> texts(JsonNode value) {
        if (value.isNull()) return List.of();
        if (value.isBoolean()) return value.booleanValue() ? List.of("oui") : List.of();
        if (value.isArray())
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::stringValue)
                    .toList();
        return List.of(
                value.isString() ? value.stringValue() : value.numberValue().toString());
    }
}

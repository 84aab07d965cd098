package org.fabcom.web.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program sent as the form of the page beside it: a property is the control of that name, a list what is ticked of it,
 * {@code true} a box that is ticked. So the page and the program are read by the same eyes.
 */
public final class SentForm {

    /** After the name of a control of which several may be ticked; of any other one text is meant. */
    public static final String LIST = "[]";

    /** After the name of a control that counts: a JSON number with a fraction is none. */
    public static final String WHOLE = "#";

    /** What a box says that is ticked. */
    static final String TICKED = "oui";

    private static final int MOST_BYTES = 100_000;
    private static final int MOST_VALUES = 200;
    /** What is said of a property that is none. */
    public static final String UNKNOWN = "is not known here";

    private static final String READABLE = "must be a text, a number, true, false or a list of texts";
    private static final JsonMapper JSON = new JsonMapper();

    private SentForm() {}

    /**
     * @param known what may be sent; a name that ends with {@code -*} stands for all that begin so, and bears {@link #LIST} or {@link
     *     #WHOLE} where that is meant
     */
    public static Form of(HttpServletRequest request, String... known) throws IOException {
        return of(read(request), known);
    }

    static JsonNode read(HttpServletRequest request) throws IOException {
        return Body.read(request, MOST_BYTES, 422, JSON);
    }

    static Form of(JsonNode root, String... known) {
        var values = new HashMap<String, String[]>();
        var wrong = new ArrayList<Wrong.Field>();
        root.properties().forEach(it -> {
            var pointer = "/" + it.getKey().replace("~", "~0").replace("/", "~1");
            var control = control(it.getKey(), known);
            var refused = control.isEmpty() ? UNKNOWN : refused(control.get(), it.getValue());
            if (!refused.isEmpty()) wrong.add(new Wrong.Field(pointer, refused));
            else values.put(it.getKey(), texts(it.getValue()).toArray(String[]::new));
        });
        if (!wrong.isEmpty()) throw new Wrong(422, wrong);
        return Form.of(values);
    }

    /** The same sent with files: {@code known} names its texts and its files, which the route takes as parameters. */
    public static Form withFiles(HttpServletRequest request, String... known) {
        var form = Form.of(request.getParameterMap());
        var sent = new TreeSet<>(form.names());
        var files = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (files != null) sent.addAll(files.getMultiFileMap().keySet());
        sent.removeAll(List.of(known));
        for (var it : sent) form.reject(it, UNKNOWN);
        return form;
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

    /** As it is declared: that of this name, else one that stands for all that begin so. */
    private static Optional<String> control(String name, String... known) {
        var declared = Stream.of(known).filter(it -> bare(it).equals(name)).findFirst();
        return declared.or(() -> Stream.of(known)
                .filter(it -> bare(it).endsWith("-*") && name.startsWith(bare(it).substring(0, bare(it).length() - 1)))
                .findFirst());
    }

    private static String bare(String control) {
        return control.replace(LIST, "").replace(WHOLE, "");
    }

    /** What it should be instead; empty if it can be read. A list of one text is a text. */
    private static String refused(String control, JsonNode value) {
        if (value.isArray()) {
            boolean texts = StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString);
            if (!texts || value.size() > MOST_VALUES) return READABLE;
            return value.size() > 1 && !control.endsWith(LIST) ? "must be one text" : "";
        }
        if (!value.isValueNode()) return READABLE;
        boolean broken =
                value.isNumber() && control.endsWith(WHOLE) && !number(value).matches("-?[0-9]+");
        return broken ? "must be a whole number" : "";
    }

    /** What is whole is written so, however it was sent: 96.0 and 1e3 are counts. */
    private static String number(JsonNode value) {
        var written = value.numberValue().toString();
        if (value.isIntegralNumber()) return written;
        double read = value.doubleValue();
        return read == Math.rint(read) && Math.abs(read) < 1e15 ? Long.toString((long) read) : written;
    }

    private static List<String> texts(JsonNode value) {
        if (value.isNull()) return List.of();
        if (value.isBoolean()) return value.booleanValue() ? List.of(TICKED) : List.of();
        if (value.isArray())
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::stringValue)
                    .toList();
        return List.of(value.isString() ? value.stringValue() : number(value));
    }
}

package org.fabcom.web.programs;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program sent as the form of the page beside it: a property is a control ({@link SentBody} says which), a list what is ticked of
 * it, {@code true} a box that is ticked. So the page and the program are read by the same eyes.
 */
public final class SentForm {

    /** Of a control of which several may be ticked; of any other one text is meant. */
    static final String LIST = "[]";

    /** Of a control that counts: a JSON number with a fraction is none. */
    static final String WHOLE = "#";

    /** Of a control for each currency. */
    static final String MONEY = "$";

    /** What a box says that is ticked. */
    static final String TICKED = "oui";

    private static final int MOST_BYTES = 100_000;
    private static final int MOST_VALUES = 200;
    /** What is said of a property that is none. */
    public static final String UNKNOWN = "is not known here";

    private static final String READABLE = "must be a text, a number, true, false or a list of texts";
    private static final String AMOUNT = "must be an object of two texts: currency, its id, and amount";
    private static final String AMOUNTS = "must be a list of amounts";
    private static final JsonMapper JSON = new JsonMapper();

    private SentForm() {}

    static JsonNode read(HttpServletRequest request) {
        return Body.read(request, MOST_BYTES, 422, JSON);
    }

    /** The control that is meant by a property, and what it takes. */
    record Sent(String control, String mark) {}

    /** What was sent under the names of {@code known}, as the form that the page reads; its faults are told by what programs call it. */
    static Form of(JsonNode root, Function<String, Optional<Sent>> known, UnaryOperator<String> called) {
        var values = new HashMap<String, String[]>();
        var amounts = new HashMap<String, String>();
        var wrong = new ArrayList<Wrong.Field>();
        root.properties().forEach(it -> {
            var pointer = "/" + it.getKey().replace("~", "~0").replace("/", "~1");
            var sent = known.apply(it.getKey()).orElse(null);
            if (sent == null) wrong.add(new Wrong.Field(pointer, UNKNOWN));
            else if (sent.mark().equals(MONEY)) wrong.addAll(money(sent, pointer, it.getValue(), values, amounts));
            else {
                var refused = refused(sent.mark(), it.getValue());
                if (!refused.isEmpty()) wrong.add(new Wrong.Field(pointer, refused));
                else values.put(sent.control(), texts(it.getValue()).toArray(String[]::new));
            }
        });
        if (!wrong.isEmpty()) throw new Wrong(422, wrong);
        return Form.of(values).called(it -> amounts.getOrDefault(it, called.apply(it)));
    }

    /** For each currency the control that ends with its id. */
    private static List<Wrong.Field> money(
            Sent sent, String pointer, JsonNode list, Map<String, String[]> values, Map<String, String> amounts) {
        var wrong = new ArrayList<Wrong.Field>();
        if (list.isNull()) return wrong;
        if (!list.isArray() || list.size() > MOST_VALUES) return List.of(new Wrong.Field(pointer, AMOUNTS));
        for (int i = 0; i < list.size(); i++) {
            var one = list.get(i);
            var at = pointer + "/" + i;
            if (one.size() != 2
                    || !one.path("currency").isString()
                    || !one.path("amount").isString()) {
                wrong.add(new Wrong.Field(at, AMOUNT));
                continue;
            }
            var control = sent.control() + "-" + one.path("currency").stringValue();
            if (values.containsKey(control)) wrong.add(new Wrong.Field(at + "/currency", "must be named once"));
            values.put(control, new String[] {one.path("amount").stringValue()});
            amounts.put(control, at.substring(1) + "/amount");
        }
        return wrong;
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
                        .map(it -> new Wrong.Field("/" + form.called(it.field()), it.text()))
                        .toList());
    }

    /** The version that was read of what is changed; what is none is said beside it. */
    public static int version(Form form, Page page) {
        if (form.value("version").matches("[0-9]{1,9}")) return Integer.parseInt(form.value("version"));
        form.reject("version", page.t("web.program.version"));
        return 0;
    }

    /** What it should be instead; empty if it can be read. A list of one text is a text. */
    private static String refused(String mark, JsonNode value) {
        if (value.isArray()) {
            boolean texts = StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString);
            if (!texts || value.size() > MOST_VALUES) return READABLE;
            return value.size() > 1 && !mark.equals(LIST) ? "must be one text" : "";
        }
        if (!value.isValueNode()) return READABLE;
        boolean broken =
                value.isNumber() && mark.equals(WHOLE) && !number(value).matches("-?[0-9]+");
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

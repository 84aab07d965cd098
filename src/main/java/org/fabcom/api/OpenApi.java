package org.fabcom.api;

import module java.base;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.Access;
import org.fabcom.web.listing.Described;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The description of the back door: written by hand, lists and what forms take by what they say of themselves; a test holds it to the routes. */
@RestController
class OpenApi {

    private final Map<String, Object> description;
    private final Map<String, Operation> operations = new HashMap<>();

    OpenApi(ListsApi.Lists lists, List<TakesBodies> takers, Settings settings) {
        description = new JsonMapper()
                .readValue(Shipped.bytes("api/openapi.json"), new TypeReference<LinkedHashMap<String, Object>>() {});
        var paths = new LinkedHashMap<String, Object>();
        if (description.get("paths") instanceof Map<?, ?> known) known.forEach((path, it) -> paths.put("" + path, it));
        lists.all().forEach((name, it) -> {
            add(paths, ListsApi.PATH + name, Described.path(it));
            if (it.one() != null) add(paths, ListsApi.PATH + name + "/{id}", Described.one(it));
        });
        paths.forEach(this::complete);
        description.put("paths", paths);
        takers.forEach(it -> it.bodies().forEach(this::describe));
        description.put("servers", List.of(Map.of("url", settings.url(""))));
    }

    @SuppressWarnings("unchecked") // made by Jackson: names to values
    private void describe(SentBody it) {
        if (!(description.get("components") instanceof Map<?, ?> components
                && components.get("schemas") instanceof Map<?, ?> schemas))
            throw new IllegalStateException("no schemas");
        if (((Map<String, Object>) schemas).put(it.name(), it.schema()) != null)
            throw new IllegalStateException(it.name() + " is described twice");
    }

    /** What all say alike. Where nothing is asked, that is said too: linters take what is left out for forgotten. */
    @SuppressWarnings("unchecked") // made by Jackson and Described: names to values
    private void complete(String path, Object item) {
        ((Map<String, Map<String, Object>>) item).forEach((verb, it) -> {
            it.putIfAbsent("security", List.of());
            var answers = (Map<String, Object>) Objects.requireNonNull(it.get("responses"));
            boolean open = List.of().equals(it.get("security"));
            answers.putIfAbsent("400", answer("Unreadable"));
            if (!open) answers.putIfAbsent("401", answer("Unauthorized"));
            if (!open) answers.putIfAbsent("403", answer("Forbidden"));
            if (it.containsKey("requestBody")) answers.putIfAbsent("415", answer("OtherType"));
            if (path.startsWith(ListsApi.PATH)) answers.putIfAbsent("429", answer("TooMany"));
            if (verb.equals("get")) kept((Map<String, Object>) Objects.requireNonNull(answers.get("200")), answers);
            answers.putIfAbsent("default", answer("Problem"));
            operations.put(verb + " " + path, Operation.of(it));
        });
    }

    /** What is read may be asked for again, and is not sent if it is the same. */
    private static void kept(Map<String, Object> read, Map<String, Object> answers) {
        read.put("headers", Map.of("ETag", Map.of("$ref", "#/components/headers/ETag")));
        answers.put("304", answer("NotModified"));
    }

    private static Map<String, Object> answer(String name) {
        return Map.of("$ref", "#/components/responses/" + name);
    }

    /** What is asked of a route and how: names of its query, those that may be said several times, types of its body. */
    record Operation(Set<String> query, Set<String> several, Set<String> types) {

        static Operation of(Map<String, Object> it) {
            var query = new HashSet<String>();
            var several = new HashSet<String>();
            if (it.get("parameters") instanceof List<?> all)
                for (var one : all)
                    if (one instanceof Map<?, ?> said && "query".equals(said.get("in"))) {
                        query.add("" + said.get("name"));
                        if (said.get("schema") instanceof Map<?, ?> schema && "array".equals(schema.get("type")))
                            several.add("" + said.get("name"));
                    }
            var types = new HashSet<String>();
            if (it.get("requestBody") instanceof Map<?, ?> body && body.get("content") instanceof Map<?, ?> content)
                content.keySet().forEach(type -> types.add("" + type));
            return new Operation(Set.copyOf(query), Set.copyOf(several), Set.copyOf(types));
        }
    }

    /** The operation that answers this route, by its pattern. */
    @Nullable
    Operation operation(String method, String pattern) {
        return operations.get(method.toLowerCase(Locale.ROOT) + " " + pattern.replaceAll("\\{([a-z]+):[^}]*}", "{$1}"));
    }

    /** What is written at an address stays beside what is read there. */
    private static void add(Map<String, Object> paths, String path, Map<String, Object> item) {
        var all = new LinkedHashMap<String, Object>(item);
        if (paths.get(path) instanceof Map<?, ?> written) written.forEach((verb, it) -> all.put("" + verb, it));
        paths.put(path, all);
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(Access.Level.PUBLIC)
    Map<String, Object> openApi() {
        return description;
    }
}

package org.fabcom.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.Access;
import org.fabcom.web.listing.Described;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.TakesBodies;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The description of the back door: written by hand, lists and what forms take by what they say of themselves; a test holds it to the routes. */
@RestController
class OpenApi {

    private final Map<String, Object> description;

    OpenApi(ListsApi.Lists lists, List<TakesBodies> takers, Settings settings) {
        description = new JsonMapper()
                .readValue(Shipped.bytes("api/openapi.json"), new TypeReference<LinkedHashMap<String, Object>>() {});
        var paths = new LinkedHashMap<String, Object>();
        if (description.get("paths") instanceof Map<?, ?> known) known.forEach((path, it) -> paths.put("" + path, it));
        lists.all().forEach((name, it) -> {
            add(paths, ListsApi.PATH + name, Described.path(it));
            if (it.one() != null) add(paths, ListsApi.PATH + name + "/{id}", Described.one(it));
        });
        paths.values().forEach(OpenApi::complete);
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

    /** Where nothing is asked, that is said too: linters take what is left out for forgotten. Whatever else is refused is a problem. */
    @SuppressWarnings("unchecked") // made by Jackson and Described: names to values
    private static void complete(Object path) {
        ((Map<String, Map<String, Object>>) path).values().forEach(it -> {
            it.putIfAbsent("security", List.of());
            if (it.get("responses") instanceof Map<?, ?> answers)
                ((Map<String, Object>) answers)
                        .putIfAbsent("default", Map.of("$ref", "#/components/responses/Problem"));
        });
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

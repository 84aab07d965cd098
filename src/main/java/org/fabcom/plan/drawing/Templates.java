package org.fabcom.plan.drawing;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.plan.drawing.Template.Words;
import org.fabcom.plan.way.Item.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The templates of {@code plan/templates.yml}: they travel with the program. Immutable. */
@Component
public final class Templates {

    /** Families of accounts to be got back begin so; what follows is what opens them. */
    public static final String ACCOUNT = Subject.ACCOUNT;

    /** What is written to people by. */
    public static final String MAIL = "mail";

    private static final String OTHER = "other";

    private final Map<String, Template> byId = new HashMap<>();
    private final Map<String, Template> byNeed = new HashMap<>();
    private final Map<String, Words> kinds = new HashMap<>();
    private final List<Groundwork> groundwork = new ArrayList<>();

    /** What is put in place before anything is left. */
    public record Groundwork(Template template, Words name) {}

    Templates() {
        var file = read();
        for (var it : file.kinds()) kinds.put(it.id(), new Words(it.fr(), it.en()));
        for (var it : file.groundwork()) {
            var template = new Template(it.id(), it.rank(), false, false, false, 0, List.of(), it.pitfalls());
            byId.put(it.id(), template);
            groundwork.add(new Groundwork(template, new Words(it.fr(), it.en())));
        }
        for (var it : file.families()) {
            var template = it.template();
            byId.put(it.id(), template);
            it.needs().forEach(need -> byNeed.put(need, template));
        }
    }

    /** The family of a tool by its needs, the first that has one; the catch-all for a tool nobody knows. */
    Template of(List<String> needs) {
        return needs.stream()
                .map(byNeed::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> family(OTHER));
    }

    public Template family(String id) {
        return byId.getOrDefault(id, Objects.requireNonNull(byId.get(OTHER)));
    }

    /** Their names, in the order of precedence. */
    public List<String> families() {
        return byId.values().stream()
                .sorted(java.util.Comparator.comparingInt(Template::rank).thenComparing(Template::id))
                .map(Template::id)
                .toList();
    }

    public Groundwork groundwork(String id) {
        return groundwork.stream()
                .filter(it -> it.template().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is put in place by an item, or whose account is got back by it, in words. */
    public String setUp(Subject subject, String language) {
        return setUp(subject.family(), subject.tool(), language);
    }

    /** The same of a line that was shared. */
    public String setUp(String family, String written, String language) {
        var name = groundwork(family).name();
        return name.about(language, name.what("fr", written));
    }

    /** The tool whose account an item gets back. */
    public String held(Subject subject) {
        return groundwork(subject.family()).name().what("fr", subject.tool());
    }

    /** The words of a kind of object; empty for one that people named themselves. */
    public Optional<Words> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    private record File(List<Kind> kinds, List<Ground> groundwork, List<Family> families) {}

    private record Kind(String id, String fr, String en) {}

    private record Ground(String id, int rank, String fr, String en, List<Words> pitfalls) {}

    private record Family(
            String id,
            int rank,
            List<String> needs,
            @Nullable Boolean history,
            boolean domain,
            boolean closing,
            int days,
            List<String> kinds,
            List<Words> pitfalls) {

        Template template() {
            return new Template(id, rank, history == null || history, domain, closing, days, kinds, pitfalls);
        }
    }

    private static File read() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        return yaml.readValue(Shipped.bytes("plan/templates.yml"), File.class);
    }
}

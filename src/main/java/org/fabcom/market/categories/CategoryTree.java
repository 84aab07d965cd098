package org.fabcom.market.categories;

import module java.base;
import org.jspecify.annotations.Nullable;

/** All categories as they stand: neighbours by position, then by name. Immutable (E10). */
public final class CategoryTree {

    private static final Comparator<Category> ORDER = Comparator.comparingInt(Category::position)
            .thenComparing(it -> it.name().toLowerCase(Locale.ROOT));

    private final Map<UUID, Category> all = new LinkedHashMap<>();
    private final Map<UUID, List<Category>> children = new LinkedHashMap<>();
    private final List<Category> roots = new ArrayList<>();

    CategoryTree(Collection<Category> categories) {
        for (var it : categories) all.put(it.id(), it);
        for (var it : categories) {
            var above = it.parent();
            if (above == null) roots.add(it);
            else children.computeIfAbsent(above, id -> new ArrayList<>()).add(it);
        }
        roots.sort(ORDER);
        children.values().forEach(it -> it.sort(ORDER));
    }

    public Optional<Category> find(@Nullable UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    /** From the root down to it, itself last. */
    public List<Category> above(UUID id) {
        var path = new ArrayList<Category>();
        for (var it = all.get(id); it != null; it = it.parent() == null ? null : all.get(it.parent()))
            path.addFirst(it);
        return List.copyOf(path);
    }

    /** « Maison / Jardin ». */
    public String path(UUID id) {
        return String.join(" / ", above(id).stream().map(Category::name).toList());
    }

    /** Itself and all that lies in it. */
    public Set<UUID> within(UUID id) {
        var found = new LinkedHashSet<UUID>();
        if (all.containsKey(id)) collect(id, found);
        return found;
    }

    private void collect(UUID id, Set<UUID> found) {
        found.add(id);
        for (var it : children.getOrDefault(id, List.of())) collect(it.id(), found);
    }

    /** All of them, each before what lies in it. */
    public List<Category> ordered() {
        var found = new LinkedHashSet<UUID>();
        roots.forEach(it -> collect(it.id(), found));
        return found.stream()
                .map(it -> java.util.Objects.requireNonNull(all.get(it)))
                .toList();
    }

    /** Those that take posts: open, and nothing above them closed. */
    public List<Category> open() {
        return ordered().stream()
                .filter(it -> above(it.id()).stream().noneMatch(Category::closed))
                .toList();
    }

    /** True if the move would make it lie in itself. */
    boolean cycle(UUID moved, @Nullable UUID to) {
        return to != null && within(moved).contains(to);
    }
}

package org.fabcom.founding.path;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** A path is seen by its founders and by nobody else. */
@Component
public class PathGate {

    private final FoundingPaths paths;
    private final Founders founders;

    PathGate(FoundingPaths paths, Founders founders) {
        this.paths = paths;
        this.founders = founders;
    }

    public Standing founder(UUID path, Visitor visitor) {
        return standing(paths.find(path).orElseThrow(Problem::notFound), founders.of(path), visitor)
                .orElseThrow(Problem::notFound);
    }

    /** Those that the visitor walks, the last begun first. */
    public List<Standing> walked(Visitor visitor, int most) {
        var all = paths.of(visitor.party());
        if (all.isEmpty()) return List.of();
        var there = founders.of(
                all.stream().limit(most).map(FoundingPath::id).toList().toArray(UUID[]::new));
        return all.stream()
                .limit(most)
                .flatMap(it -> standing(it, there.getOrDefault(it.id(), List.of()), visitor).stream())
                .toList();
    }

    private static Optional<Standing> standing(FoundingPath path, List<Founder> all, Visitor visitor) {
        return all.stream()
                .filter(it -> visitor.party().equals(it.person()))
                .findFirst()
                .map(it -> new Standing(path, all, it));
    }

    /** The one who may take others out and end the path. */
    public Standing keeper(UUID path, Visitor visitor) {
        var at = founder(path, visitor);
        if (!at.me().keeper()) throw Problem.forbidden();
        return at;
    }
}

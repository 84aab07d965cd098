package org.fabcom.founding.path;

import java.util.UUID;
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
        return founder(paths.find(path).orElseThrow(Problem::notFound), visitor);
    }

    /** The same of a path that was read already. */
    public Standing founder(FoundingPath found, Visitor visitor) {
        var all = founders.of(found.id());
        var me = all.stream()
                .filter(it -> visitor.party().equals(it.person()))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return new Standing(found, all, me);
    }

    /** The one who may take others out and end the path. */
    public Standing keeper(UUID path, Visitor visitor) {
        var at = founder(path, visitor);
        if (!at.me().keeper()) throw Problem.forbidden();
        return at;
    }
}

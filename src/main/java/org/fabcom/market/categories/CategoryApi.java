package org.fabcom.market.categories;

import module java.base;
import org.fabcom.web.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The categories that take posts, for programs: a post wants the id of one. */
@RestController
record CategoryApi(Categories categories) {

    /** By its whole path, as posts name theirs. */
    record Line(UUID id, String name) {}

    record Lines(List<Line> items) {}

    @GetMapping("/api/v1/categories")
    @Access(Access.Level.PUBLIC)
    Lines open() {
        var tree = categories.tree();
        return new Lines(tree.open().stream()
                .map(it -> new Line(it.id(), tree.path(it.id())))
                .toList());
    }
}

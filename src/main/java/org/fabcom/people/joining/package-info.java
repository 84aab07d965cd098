/**
 * Two records of one person without an account: the second stays as another name of the first. Nothing is rewritten; rooms look for
 * both ({@code people.records_of}) and count one ({@code people.person_head}), and it can be taken back.
 */
@NullMarked
package org.fabcom.people.joining;

import org.jspecify.annotations.NullMarked;

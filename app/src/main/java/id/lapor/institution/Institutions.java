package id.lapor.institution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The door to the institution tree. Reads come from memory; a change is seen at once in this
/// program and within a minute in other copies.
public interface Institutions {

  /// A node that must be there, since its id was kept; see [#find] for any other.
  ///
  /// @throws java.util.NoSuchElementException when there is none
  Institution get(long id);

  Optional<Institution> find(long id);

  Optional<Institution> findByCode(String code);

  /// The node's name, or an empty text for null.
  String name(@Nullable Long id);

  /// The institution at the top of the branch in which the node hangs; the node itself when it is
  /// one.
  Institution top(long id);

  /// Whether `id` is `ancestorId` or hangs below it.
  boolean within(long id, long ancestorId);

  /// `id` and the ids of all nodes below it.
  List<Long> subtree(long id);

  /// The nodes directly below one, valid today, by name; the top institutions for null.
  List<Institution> listBelow(@Nullable Long parentId);

  /// Valid nodes whose name, short name or alias is like the words, best first; `within` narrows
  /// to one subtree.
  List<Institution> search(String words, @Nullable Long within, boolean unitsToo, int limit);

  /// The node with a name as other systems write it (any case, "Pemkab", "Dinas … Kabupaten …"),
  /// inside a top institution when that is given.
  Optional<Institution> match(@Nullable Long within, String name);

  /// Adds a unit below a node, as an admin does when an import names an office that is missing.
  Institution addUnit(long parentId, String name);
}

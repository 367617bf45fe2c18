package planted.inside.server;

import planted.inside.localworkspace.Entry;
import planted.inside.localworkspace.book.Cells;

/// Uses the entry of the local workspace, which it may, and its inside, which it may not.
record Mount(Entry entry, Cells cells) {}

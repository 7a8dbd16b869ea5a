// What files that come late find when they run.
import "../../assets/js/core/dom.js";
import "../../assets/js/core/late.js";
import "../../assets/js/core/commands.js";

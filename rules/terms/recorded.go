package terms

// InFuture refuses a day that has not come: what is recorded has happened.
var InFuture = Refusal{Code: "IN_FUTURE", Path: "decidedOn", Message: Text{
	"Dagen skal være kommet, før noget kan registreres på den.",
	"The day must have come before anything can be recorded on it."}}

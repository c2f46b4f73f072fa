package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"tilslutning/ent/store"
	"tilslutning/graph"
	"tilslutning/rules/access"
	"tilslutning/server"
	"tilslutning/server/devidp"
)

// development is the identity provider of --dev, with which the logins are then.
func development(config *server.Config) (*devidp.Provider, error) {
	issuer := config.PublicURL + "/dev/idp"
	provider, err := devidp.New(issuer, config.PublicURL+"/auth/callback", config.PublicURL+"/", config.Login.Audience)
	if err != nil {
		return nil, server.Wrong{Variable: server.PublicURL, Reason: err.Error()}
	}
	config.Login.Issuer, config.Login.ClientID, config.Login.ClientSecret = issuer, provider.ClientID, provider.ClientSecret
	return provider, nil
}

// grantDevelopers registers each development user as a client of an integrator, once, so that a script
// can ask as that user.
func grantDevelopers(ctx context.Context, s *store.Store) error {
	ctx = access.With(ctx, access.Viewer{Subject: "tilslutning", Roles: []access.Role{access.KombitAdmin}})
	for _, user := range devidp.Users {
		granted, err := s.Grant(ctx, user.ID)
		if err != nil {
			return err
		}
		if granted != nil {
			continue
		}
		roles := []any{}
		for _, claim := range user.Roles {
			if role, known := access.RoleOf(claim); known {
				roles = append(roles, string(role))
			}
		}
		answer := graph.Execute(ctx, s, `mutation ($input: RegisterClientInput!) { registerClient(input: $input) { refusals { message } } }`,
			map[string]any{"input": map[string]any{"client": user.ID, "name": user.Name, "cvr": user.CVR, "roles": roles}})
		if len(answer.Errors) > 0 {
			return fmt.Errorf("registering %s: %w", user.ID, errors.Join(answer.Errors))
		}
		if string(answer.Data) != `{"registerClient":{"refusals":[]}}` {
			return fmt.Errorf("registering %s: %s", user.ID, answer.Data)
		}
	}
	return nil
}

// greet tells who starts the program on a terminal where it is, and as whom one can log in.
func greet(out io.Writer, address string) {
	fmt.Fprintf(out, "Tilslutning is at %s\n\nLog in as one of these, with the password %s:\n", address, devidp.Password)
	for _, user := range devidp.Users {
		from := ""
		if user.Organisation != "" {
			from = ", " + user.Organisation
		}
		fmt.Fprintf(out, "  %-16s %s%s\n", user.ID, user.Name, from)
	}
}
